/** A Spring Boot service over the SDK. */
@NullMarked
package io.ragstone.samples.spring;

import org.jspecify.annotations.NullMarked;
