package io.clm.cli.screen;

import java.util.List;

/** Something that a person has to mend before the command can do its work; its message says what and where. */
public final class CliFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> messages;

    /** @param message one line: {@code file:line:column: what is wrong; how to mend it} */
    public CliFailure(String message) {
        this(List.of(message));
    }

    /** Several things at once. */
    public CliFailure(List<String> messages) {
        super(String.join("\n", messages));
        this.messages = List.copyOf(messages);
    }

    public List<String> messages() {
        return messages;
    }
}
