/** API keys and session tokens: made, looked up, and taken back. */
@NullMarked
package io.ragstone.core.tenant.credential;

import org.jspecify.annotations.NullMarked;
