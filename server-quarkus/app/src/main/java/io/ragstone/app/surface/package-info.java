/** Makes what the APIs need besides the services of the core. */
@NullMarked
package io.ragstone.app.surface;

import org.jspecify.annotations.NullMarked;
