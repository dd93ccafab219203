package org.citizenwindow.simulator.wechat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/** One citizen's side of the platform: the chat, what may be sent, and what shall go wrong. */
final class Citizen {
    private static final int LINES = 500;

    /** A fault that stays until it is switched off. */
    static final int ALWAYS = -1;

    final String openId;
    final String nickname;
    final String lang;
    final Lane lane;
    private final Deque<Line> lines = new ArrayDeque<>();
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private final SendBudget budget = new SendBudget();
    private boolean follows;
    private Instant followedAt = Instant.EPOCH;
    private Instant typingUntil = Instant.EPOCH;

    Citizen(String openId, String nickname, String lang, Executor executor) {
        this.openId = openId;
        this.nickname = nickname;
        this.lang = lang;
        this.lane = new Lane(executor);
    }

    /** The citizen of a snapshot; faults are not kept. */
    Citizen(Snapshot.SavedCitizen saved, Executor executor) {
        this(saved.openId(), saved.nickname(), saved.lang(), executor);
        lines.addAll(saved.lines());
        follows = saved.follows();
        followedAt = saved.followedAt();
        budget.restore(saved.budget());
    }

    synchronized Snapshot.SavedCitizen save() {
        return new Snapshot.SavedCitizen(
                openId, nickname, lang, follows, followedAt, budget.save(), List.copyOf(lines));
    }

    synchronized void show(Line line) {
        lines.addLast(line);
        if (lines.size() > LINES) {
            lines.removeFirst();
        }
        if (line.side() == Line.Side.ACCOUNT) {
            typingUntil = Instant.EPOCH;
        }
    }

    synchronized List<Line> linesAfter(long seq) {
        return lines.stream().filter(line -> line.seq() > seq).toList();
    }

    /** Says whether the fault strikes now, and counts it. */
    synchronized boolean strikes(Fault fault) {
        int left = faults.getOrDefault(fault, 0);
        if (left > 0) {
            faults.put(fault, left - 1);
        }
        return left != 0;
    }

    /** @param times 0 never, {@link #ALWAYS} until switched off, else so many times */
    synchronized void arrange(Fault fault, int times) {
        faults.put(fault, times);
    }

    synchronized Map<Fault, Integer> faults() {
        Map<Fault, Integer> on = new EnumMap<>(Fault.class);
        faults.forEach(
                (fault, times) -> {
                    if (times != 0) {
                        on.put(fault, times);
                    }
                });
        return on;
    }

    synchronized boolean follows() {
        return follows;
    }

    synchronized Instant followedAt() {
        return followedAt;
    }

    synchronized void follow(Instant at) {
        follows = true;
        followedAt = at;
    }

    synchronized void unfollow() {
        follows = false;
        budget.close();
    }

    synchronized void allow(SendBudget.Trigger trigger, boolean addUp, Instant now) {
        budget.open(trigger, addUp, now);
    }

    synchronized void spend(Instant now) throws WechatError.Refusal {
        budget.take(now);
    }

    synchronized SendBudget.View budget(Instant now) {
        return budget.view(now);
    }

    synchronized void typing(Instant until) {
        typingUntil = until;
    }

    synchronized boolean isTyping(Instant now) {
        return now.isBefore(typingUntil);
    }
}
