package io.clm.sim.kube.schema;

/**
 * A column of a table of custom resources.
 *
 * @param path a simple JSON path such as {@code .status.phase}
 */
public record PrinterColumn(String name, String type, String path) {}
