package org.citizenwindow.adapters.wechat;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.citizenwindow.channel.InboundMessage;
import org.citizenwindow.inbox.AcceptMessage;
import org.citizenwindow.inbox.Acceptance;

/** The inbox as the test wants it; remembers what reached it. Only in {@link WechatProfile}. */
@Alternative
@Singleton
class ScriptedInbox extends AcceptMessage {
    final List<InboundMessage> accepted = new ArrayList<>();
    final List<Instant> deadlines = new ArrayList<>();
    Function<InboundMessage, Acceptance> script = message -> new Acceptance.Acknowledged();

    @Override
    public CompletionStage<Acceptance> begin(InboundMessage message, Instant deadline) {
        return CompletableFuture.supplyAsync(() -> accept(message, deadline));
    }

    @Override
    public synchronized Acceptance accept(InboundMessage message, Instant deadline) {
        accepted.add(message);
        deadlines.add(deadline);
        return script.apply(message);
    }
}
