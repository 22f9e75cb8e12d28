/**
 * The SDK: {@link io.ragstone.sdk.RAGFlow} is the way in, and leads to {@link io.ragstone.sdk.DataSet},
 * {@link io.ragstone.sdk.Document} and {@link io.ragstone.sdk.Chunk}, to {@link io.ragstone.sdk.chat.Chat} and to
 * {@link io.ragstone.sdk.file.RemoteFiles}. It speaks RAGFlow's HTTP API, and so to a Ragstone server as well as to
 * RAGFlow itself.
 */
@NullMarked
package io.ragstone.sdk;

import org.jspecify.annotations.NullMarked;
