package io.clm.api.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call a handler. Each handler has this or {@link Open}, itself or by its class; without it nobody may. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {

    /** The least role. */
    Role value();

    /** Whether somebody must reach the whole fleet, because what is done is not limited to an account. */
    boolean wholeFleet() default false;
}
