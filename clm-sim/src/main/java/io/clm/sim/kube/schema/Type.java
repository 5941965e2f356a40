package io.clm.sim.kube.schema;

/** How a value is built. */
public sealed interface Type permits ScalarType, ListType, MapType, StructType, AnyType {}
