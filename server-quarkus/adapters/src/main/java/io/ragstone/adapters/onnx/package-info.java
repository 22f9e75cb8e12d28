/**
 * The embedding models that come with the server: BERT encoders in ONNX form, run inside the process by onnxruntime, with a WordPiece
 * tokenizer of our own. One text a call and one thread a text: padding a batch would change what a quantised model answers.
 */
@NullMarked
package io.ragstone.adapters.onnx;

import org.jspecify.annotations.NullMarked;
