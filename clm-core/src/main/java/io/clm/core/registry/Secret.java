package io.clm.core.registry;

/** A text nobody may see: its string form is a mask, only {@link #reveal()} gives it away. */
public record Secret(String value) {

    /** What stands in the place of every secret that is shown. */
    public static final String MASK = "********";

    /** The text itself; call it only where it is used, never where it is shown. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return MASK;
    }
}
