package io.clm.core.plan;

import io.clm.core.cloudformation.UpdateBehaviour;
import io.clm.core.diff.FieldChange;

/** A property of a stack's resource that changes, and what CloudFormation does about it. */
public record PropertyChange(FieldChange field, UpdateBehaviour update) {}
