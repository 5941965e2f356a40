package io.clm.api.config;

/** Something that was configured cannot be; ends the start with one sentence. */
public final class WrongConfiguration extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong.
     *
     * @param property such as {@code clm.security.session-key}
     * @param problem goes on after the property's name, without its value where that is a secret
     * @param mend what to do
     */
    public WrongConfiguration(String property, String problem, String mend) {
        super(property + " " + problem + ": " + mend);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
