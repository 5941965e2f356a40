package io.clm.sim.aws;

/** What AWS keeps apart: an account and a region in it. */
public record Scope(String account, String region) {

    /** The beginning of the keys of everything in it. */
    public String prefix() {
        return account + "/" + region + "/";
    }

    /** The key of something of it. */
    public String key(String id) {
        return prefix() + id;
    }

    /** An ARN of it. */
    public String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + region + ":" + account + ":" + resource;
    }
}
