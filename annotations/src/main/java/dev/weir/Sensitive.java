package dev.weir;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter of a task whose values must not be seen: a password, or data of a person.
 *
 * <pre>{@code
 * @Task static Session login(String user, @Sensitive String password) { … }
 * }</pre>
 *
 * <p>Weir hides such a value in every text that it prints, leaves it out of crash bundles, and
 * writes it into no file of a cache, so a task that has one is cached in memory only. {@code
 * Failed.inputs()} and {@code replay()} have it, in this process. What an exception says in its own
 * text is up to its author.
 *
 * <p>A parameter stays sensitive where the method is overridden or replaced, whatever that says.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Sensitive {}
