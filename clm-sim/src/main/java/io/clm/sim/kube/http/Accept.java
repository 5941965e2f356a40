package io.clm.sim.kube.http;

/**
 * What a client wants to get.
 *
 * @param as the kind to turn objects into: Table, PartialObjectMetadata, APIGroupDiscoveryList, …; empty = as they are
 */
public record Accept(String as, String version) {
    private static final Accept PLAIN = new Accept("", "");

    /** Takes the first choice that can be served. Protobuf cannot. */
    static Accept parse(String header) {
        for (String choice : header.split(",")) {
            String[] parts = choice.split(";");
            String type = parts[0].strip();
            if (type.equals("application/json")) {
                return json(parts);
            }
            if (type.equals("*/*") || type.equals("application/*")) {
                return PLAIN;
            }
        }
        return PLAIN;
    }

    private static Accept json(String[] parts) {
        String as = "";
        String version = "";
        for (String part : parts) {
            String text = part.strip();
            if (text.startsWith("as=")) {
                as = text.substring(3);
            } else if (text.startsWith("v=")) {
                version = text.substring(2);
            }
        }
        return new Accept(as, version);
    }
}
