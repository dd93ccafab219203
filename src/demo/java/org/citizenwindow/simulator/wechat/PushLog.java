package org.citizenwindow.simulator.wechat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The last pushes, newest last. */
final class PushLog {
    private static final int KEPT = 300;

    private final Map<Long, Push> pushes = new LinkedHashMap<>();
    private final Changes changes;

    PushLog(Changes changes) {
        this.changes = changes;
    }

    /** Keeps or replaces it. */
    Push put(Push push) {
        synchronized (pushes) {
            pushes.put(push.id(), push);
            if (pushes.size() > KEPT) {
                pushes.remove(pushes.keySet().iterator().next());
            }
        }
        changes.tell();
        return push;
    }

    List<Push> of(String openId) {
        synchronized (pushes) {
            return pushes.values().stream().filter(push -> push.openId().equals(openId)).toList();
        }
    }

    List<Push> all() {
        synchronized (pushes) {
            return new ArrayList<>(pushes.values());
        }
    }

    void clear() {
        synchronized (pushes) {
            pushes.clear();
        }
    }
}
