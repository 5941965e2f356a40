package io.clm.core.gate;

import java.util.List;

/** What one look at a health condition said. */
public sealed interface Verdict {

    /** The condition holds. */
    record Good() implements Verdict {}

    /** It does not; each reason is a sentence that names the thing. */
    record Bad(List<String> reasons) implements Verdict {
        public Bad {
            reasons = List.copyOf(reasons);
        }
    }

    /** It could not be measured: counts neither way. */
    record Unknown(String reason) implements Verdict {}

    static Verdict good() {
        return new Good();
    }

    static Verdict bad(String... reasons) {
        return new Bad(List.of(reasons));
    }
}
