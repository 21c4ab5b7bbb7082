package kr.dolbom.governance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The duty a route of the web belongs to. A route without one is shut. The door looks at the actor's own organisation;
 * a route that reaches into another asks {@link Permissions} again for that one.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface For {
    Duty value();

    /** Whether the thing is the institution's own, so that a role in a part of it is not enough. */
    boolean ofTheInstitution() default false;
}
