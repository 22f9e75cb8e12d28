package io.ragstone.adapters.panache;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks stores, all of whose calls stand for themselves: what a call wrote is in the database when it returns, and no
 * call sees an entity that an earlier one left in the session. Outside of a transaction a call reads in a session of its
 * own, without a transaction: with SQLite, which has one writer at a time, it waits for nobody. PostgreSQL is told in
 * each transaction how far the work reaches, so there it gets one of its own; see {@link TenantWall}.
 */
@InterceptorBinding
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StoreCall {}
