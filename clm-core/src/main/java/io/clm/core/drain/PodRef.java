package io.clm.core.drain;

/** One pod and no other: a later pod of the same name has another uid, which every effect names as a precondition. */
public record PodRef(String namespace, String name, String uid) {

    /** Such as {@code pod/shop/cart-0}. */
    public String subject() {
        return "pod/" + namespace + "/" + name;
    }

    @Override
    public String toString() {
        return namespace + "/" + name;
    }
}
