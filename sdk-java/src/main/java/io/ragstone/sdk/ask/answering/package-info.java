/** How a tenant's questions are answered in Baiyuan's API, and how they were. */
@NullMarked
package io.ragstone.sdk.ask.answering;

import org.jspecify.annotations.NullMarked;
