/** Makes what knows users, and what they may do. */
@NullMarked
package io.ragstone.app.account;

import org.jspecify.annotations.NullMarked;
