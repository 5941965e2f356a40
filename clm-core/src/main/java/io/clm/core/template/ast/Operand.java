package io.clm.core.template.ast;

import java.util.List;

/** What has a value and can be a command's word. */
public sealed interface Operand extends Node permits Operand.Leaf, Operand.Chain, PipeNode {

    /** An operand without parts that are evaluated on their own. */
    sealed interface Leaf extends Operand {}

    /** {@code .} */
    record Dot(int position) implements Leaf {
        @Override
        public String text() {
            return ".";
        }
    }

    /** {@code nil} */
    record Nil(int position) implements Leaf {
        @Override
        public String text() {
            return "nil";
        }
    }

    /** {@code true} or {@code false}. */
    record Bool(int position, boolean value) implements Leaf {
        @Override
        public String text() {
            return String.valueOf(value);
        }
    }

    /** A number, whose type depends on where it stands. */
    record Number(int position, NumberConstant constant) implements Leaf {
        @Override
        public String text() {
            return constant.text();
        }
    }

    /** A quoted string: as written, and what it means. */
    record Quoted(int position, String text, String value) implements Leaf {}

    /** {@code .A.B}, from dot. */
    record Field(int position, List<String> names) implements Leaf {
        @Override
        public String text() {
            return "." + String.join(".", names);
        }
    }

    /** {@code $x.A.B}: the variable's name, then fields. */
    record Variable(int position, List<String> names) implements Leaf {
        @Override
        public String text() {
            return String.join(".", names);
        }

        public String name() {
            return names.getFirst();
        }

        public List<String> fields() {
            return names.subList(1, names.size());
        }
    }

    /** The name of a function. */
    record Identifier(int position, String text) implements Leaf {}

    /** {@code (pipeline).A.B} or {@code function.A}. */
    record Chain(int position, Operand base, List<String> fields) implements Operand {
        @Override
        public String text() {
            String start = base instanceof PipeNode ? "(" + base.text() + ")" : base.text();
            return start + "." + String.join(".", fields);
        }
    }
}
