/** What is said in chats: messages with what they cite, and answers that are read while they are given. */
@NullMarked
package io.ragstone.sdk.answer;

import org.jspecify.annotations.NullMarked;
