package io.clm.core.kubernetes;

/** What an object is: {@code apps/v1 Deployment}. */
public record ApiKind(String apiVersion, String kind) {

    /** Of {@code apps/v1 Deployment}. */
    static ApiKind of(String text) {
        int space = text.indexOf(' ');
        return new ApiKind(text.substring(0, space), text.substring(space + 1));
    }

    /** Empty for the core group. */
    public String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    public String version() {
        return apiVersion.substring(apiVersion.indexOf('/') + 1);
    }

    @Override
    public String toString() {
        return apiVersion + " " + kind;
    }
}
