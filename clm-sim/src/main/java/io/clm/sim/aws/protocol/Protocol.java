package io.clm.sim.aws.protocol;

import java.util.function.Consumer;

/** How a service writes its answers and errors. */
public enum Protocol {
    QUERY {
        @Override
        public String answer(String namespace, String action, String requestId, Consumer<Xml> result) {
            return Xml.query()
                    .root(
                            action + "Response",
                            namespace,
                            x -> x.element(action + "Result", result)
                                    .element("ResponseMetadata", m -> m.text("RequestId", requestId)))
                    .toString();
        }

        @Override
        public String error(String namespace, int status, String code, String message, String requestId) {
            String type = status < 500 ? "Sender" : "Receiver";
            return Xml.query()
                    .root(
                            "ErrorResponse",
                            namespace,
                            x -> x.element(
                                            "Error",
                                            e -> e.text("Type", type)
                                                    .text("Code", code)
                                                    .text("Message", message))
                                    .text("RequestId", requestId))
                    .toString();
        }
    },
    EC2 {
        @Override
        public String answer(String namespace, String action, String requestId, Consumer<Xml> result) {
            return Xml.ec2()
                    .root(action + "Response", namespace, x -> result.accept(x.text("requestId", requestId)))
                    .toString();
        }

        @Override
        public String error(String namespace, int status, String code, String message, String requestId) {
            return Xml.ec2()
                    .element(
                            "Response",
                            x -> x.element(
                                            "Errors",
                                            l -> l.element(
                                                    "Error",
                                                    e -> e.text("Code", code).text("Message", message)))
                                    .text("RequestID", requestId))
                    .toString();
        }
    };

    /** The document that answers a call. */
    public abstract String answer(String namespace, String action, String requestId, Consumer<Xml> result);

    /** The document that says what is wrong. */
    public abstract String error(String namespace, int status, String code, String message, String requestId);
}
