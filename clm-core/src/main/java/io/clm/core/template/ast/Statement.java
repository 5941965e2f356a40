package io.clm.core.template.ast;

import org.jspecify.annotations.Nullable;

/** What is carried out for its effect: text, actions, control. */
public sealed interface Statement extends Node {

    /** Text outside actions, white space already trimmed. */
    record Text(int position, String text) implements Statement {}

    /** {@code {{pipeline}}}. */
    record Action(int position, PipeNode pipe) implements Statement {
        @Override
        public String text() {
            return "{{" + pipe.text() + "}}";
        }
    }

    /** {@code {{if}}}; {@code else if} is a nested one. */
    record If(
            int position,
            PipeNode pipe,
            Block body,
            @Nullable Block otherwise) implements Statement {
        @Override
        public String text() {
            return branch("if", pipe, body, otherwise);
        }
    }

    /** {@code {{with}}}. */
    record With(
            int position,
            PipeNode pipe,
            Block body,
            @Nullable Block otherwise) implements Statement {
        @Override
        public String text() {
            return branch("with", pipe, body, otherwise);
        }
    }

    /** {@code {{range}}}. */
    record Range(
            int position,
            PipeNode pipe,
            Block body,
            @Nullable Block otherwise) implements Statement {
        @Override
        public String text() {
            return branch("range", pipe, body, otherwise);
        }
    }

    /** {@code {{template "name" pipeline}}}. */
    record Call(int position, String name, @Nullable PipeNode pipe) implements Statement {
        @Override
        public String text() {
            return "{{template " + GoQuote.quote(name) + (pipe == null ? "" : " " + pipe.text()) + "}}";
        }
    }

    /** {@code {{break}}}. */
    record Break(int position) implements Statement {
        @Override
        public String text() {
            return "{{break}}";
        }
    }

    /** {@code {{continue}}}. */
    record Continue(int position) implements Statement {
        @Override
        public String text() {
            return "{{continue}}";
        }
    }

    private static String branch(String keyword, PipeNode pipe, Block body, @Nullable Block otherwise) {
        String rest = otherwise == null ? "" : "{{else}}" + otherwise.text();
        return "{{" + keyword + " " + pipe.text() + "}}" + body.text() + rest + "{{end}}";
    }
}
