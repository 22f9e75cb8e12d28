/** What keeps secrets: hashed passwords, sealed keys of model providers, and passwords unwrapped as clients send them. */
@NullMarked
package io.ragstone.adapters.crypto;

import org.jspecify.annotations.NullMarked;
