package io.clm.sandbox;

/** Why the sandbox cannot start or go on, with the mend, in sentences for the person at the terminal. */
public final class SandboxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SandboxException(String problem, String mend) {
        super(problem + "; " + mend);
    }
}
