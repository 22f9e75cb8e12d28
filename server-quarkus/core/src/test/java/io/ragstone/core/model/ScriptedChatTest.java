package io.ragstone.core.model;

class ScriptedChatTest extends ChatModelContract {
    @Override
    protected ChatModel model() {
        return new ScriptedChat("The ferry ", "leaves at noon.");
    }
}
