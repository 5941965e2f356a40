package io.clm.api.security;

/**
 * How far somebody reaches: clusters of these accounts and environments. What is out of reach does not exist for them:
 * it is left out of lists and answered with 404. A handler gets the asker's by a parameter of this type.
 */
public record Scope(Role role, Limit accounts, Limit environments) {

    /** Reaches the whole fleet. */
    public static Scope everything(Role role) {
        return new Scope(role, Limit.NONE, Limit.NONE);
    }

    /** Whether nothing is out of reach. */
    public boolean wholeFleet() {
        return accounts.any() && environments.any();
    }

    /** Whether things of this infrastructure account and environment are in reach. */
    public boolean mayRead(String accountId, String environment) {
        return accounts.allows(accountId) && environments.allows(environment);
    }

    /** Whether they may also be changed. */
    public boolean mayWrite(String accountId, String environment) {
        return role.covers(Role.OPERATOR) && mayRead(accountId, environment);
    }
}
