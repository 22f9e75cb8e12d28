package io.ragstone.conformance.server;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class use the one server of the run. Their constructor may ask for the {@link RunningServer}, for
 * the contract's check, for an {@link Account} of their own that no other class sees, and for the {@link Accounts} to
 * make more.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedServer.class)
public @interface OnSharedServer {}
