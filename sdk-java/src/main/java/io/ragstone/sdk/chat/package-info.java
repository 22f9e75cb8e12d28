/** Chats, which answer from datasets, and the sessions in which they are talked to. */
@NullMarked
package io.ragstone.sdk.chat;

import org.jspecify.annotations.NullMarked;
