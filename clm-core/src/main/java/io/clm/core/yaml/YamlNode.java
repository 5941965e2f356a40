package io.clm.core.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A part of a document as it was written, with its place: line and column from 1. */
public sealed interface YamlNode {

    int line();

    int column();

    /** What people call it: a text, a list, a map. */
    String describe();

    /**
     * A text without parts.
     *
     * @param plain without quotes, so that it may mean a number, a boolean or null
     * @param tag as written or implied, such as {@code tag:yaml.org,2002:str} or {@code !Ref}; empty when there is none
     */
    record Scalar(String text, boolean plain, String tag, int line, int column) implements YamlNode {

        @Override
        public String describe() {
            return "a text";
        }

        /** Its place only: the text may be a secret. */
        @Override
        public String toString() {
            return "Scalar[" + line + ":" + column + "]";
        }

        public boolean isNull() {
            return YamlScalars.isNull(this);
        }

        public boolean isMerge() {
            return plain && text.equals("<<") && !tag.endsWith(":str");
        }
    }

    /** A list. */
    record Sequence(List<YamlNode> items, String tag, int line, int column) implements YamlNode {

        @Override
        public String describe() {
            return "a list";
        }
    }

    /** A map, its entries as written: also the merge keys and duplicates. */
    record Mapping(List<Entry> entries, String tag, int line, int column) implements YamlNode {

        @Override
        public String describe() {
            return "a map";
        }

        /** The last entry of that key, merged ones included. */
        public Optional<YamlNode> get(String key) {
            return merged().stream()
                    .filter(entry -> entry.name().equals(key))
                    .reduce((first, last) -> last)
                    .map(Entry::value);
        }

        /** The entries with those of merge keys put in front, so that the last of a name counts. */
        public List<Entry> merged() {
            if (entries.stream().noneMatch(Mapping::isMerge)) {
                return entries;
            }
            List<Entry> merged = new ArrayList<>();
            List<Entry> own = new ArrayList<>();
            for (Entry entry : entries) {
                if (isMerge(entry)) {
                    addMerged(merged, entry.value());
                } else {
                    own.add(entry);
                }
            }
            merged.addAll(own);
            return merged;
        }

        private static boolean isMerge(Entry entry) {
            return entry.key() instanceof Scalar key && key.isMerge();
        }

        private static void addMerged(List<Entry> merged, YamlNode source) {
            if (source instanceof Mapping mapping) {
                merged.addAll(mapping.merged());
            } else if (source instanceof Sequence sequence) {
                sequence.items().reversed().forEach(item -> addMerged(merged, item));
            }
        }
    }

    /** A key and its value. */
    record Entry(YamlNode key, YamlNode value) {

        /** The key's text; empty when it is a list or a map. */
        public String name() {
            return key instanceof Scalar scalar ? scalar.text() : "";
        }
    }
}
