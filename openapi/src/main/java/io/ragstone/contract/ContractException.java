package io.ragstone.contract;

import java.nio.file.Path;

/** The contract's files do not fit together; says where and what to do. */
public final class ContractException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ContractException(Path file, String problem) {
        super(file + ": " + problem);
    }
}
