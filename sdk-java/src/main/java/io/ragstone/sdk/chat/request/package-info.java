/** How a chat is set up, what to change in it, which ones to list, and what to ask. */
@NullMarked
package io.ragstone.sdk.chat.request;

import org.jspecify.annotations.NullMarked;
