/** CloudFormation templates: AWS' schemas of resources, and what is wrong with a template before AWS says so. */
@NullMarked
package io.clm.core.cloudformation;

import org.jspecify.annotations.NullMarked;
