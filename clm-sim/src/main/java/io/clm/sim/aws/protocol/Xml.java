package io.clm.sim.aws.protocol;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes an answer. Lists repeat {@code member} in the query protocol and {@code item} in EC2's. */
public final class Xml {
    private final StringBuilder out = new StringBuilder();
    private final String itemName;

    private Xml(String itemName) {
        this.itemName = itemName;
    }

    /** For the query protocol. */
    public static Xml query() {
        return new Xml("member");
    }

    /** For EC2's protocol. */
    public static Xml ec2() {
        return new Xml("item");
    }

    /** A leaf; nothing at all for null. */
    public Xml text(String name, @Nullable Object value) {
        if (value != null) {
            out.append('<').append(name).append('>');
            escape(
                    value instanceof Instant at
                            ? at.truncatedTo(ChronoUnit.MILLIS).toString()
                            : value.toString());
            out.append("</").append(name).append('>');
        }
        return this;
    }

    /** An element with others in it. */
    public Xml element(String name, Consumer<Xml> inside) {
        out.append('<').append(name).append('>');
        inside.accept(this);
        out.append("</").append(name).append('>');
        return this;
    }

    /** An element with attributes on it, as the root has a namespace. */
    public Xml root(String name, String namespace, Consumer<Xml> inside) {
        out.append('<').append(name).append(" xmlns=\"").append(namespace).append("\">");
        inside.accept(this);
        out.append("</").append(name).append('>');
        return this;
    }

    /** A list of structures. */
    public <T> Xml list(String name, Collection<T> items, BiConsumer<Xml, T> inside) {
        return element(name, x -> items.forEach(item -> element(itemName, y -> inside.accept(y, item))));
    }

    /** A list of leaves. */
    public Xml texts(String name, Collection<?> values) {
        return element(name, x -> values.forEach(value -> text(itemName, value)));
    }

    /** A list of pairs, as tags are. */
    public Xml pairs(String name, Map<String, String> pairs, String key, String value) {
        return list(name, pairs.entrySet(), (x, e) -> x.text(key, e.getKey()).text(value, e.getValue()));
    }

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#xD;");
                default -> out.appendCodePoint(c);
            }
        });
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
