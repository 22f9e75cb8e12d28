/** Fetches pages of the web from addresses that users name, and is wary of where these lead. */
@NullMarked
package io.ragstone.adapters.remote.web;

import org.jspecify.annotations.NullMarked;
