/** The runnable server: configuration, the wiring of core and adapters, and what happens when it starts and stops. */
@NullMarked
package io.ragstone.app;

import org.jspecify.annotations.NullMarked;
