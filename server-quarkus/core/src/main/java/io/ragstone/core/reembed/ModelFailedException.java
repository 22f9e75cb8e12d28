package io.ragstone.core.reembed;

/** The embedding model could not do it; the message is a sentence for the user. */
final class ModelFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ModelFailedException(String model, RuntimeException cause) {
        super("The model " + model + " could not embed a text: " + reason(cause), cause);
    }

    private static String reason(RuntimeException cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
