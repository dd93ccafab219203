package org.citizenwindow.services.cases;

import jakarta.inject.Singleton;
import java.util.Map;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.services.CallHandler;
import org.citizenwindow.services.OwnCases;

/** {@code cases.list}: the citizen's cases as {@code options}, open ones first. */
@Singleton
class ListHandler implements CallHandler {
    private static final int MOST = 9;

    private final OwnCases ownCases;
    private final CaseWords words;

    ListHandler(OwnCases ownCases, CaseWords words) {
        this.ownCases = ownCases;
        this.words = words;
    }

    @Override
    public String service() {
        return "cases.list";
    }

    @Override
    public CallResult handle(Request request) {
        return new CallResult.Ok(
                Map.of(
                        "options",
                        new Value.Many(
                                ownCases.shown(request.conversation(), request.now(), MOST).stream()
                                        .<Value>map(
                                                file ->
                                                        new Value.Choice(
                                                                file.number().value(),
                                                                words.line(file, request.lang())))
                                        .toList())));
    }
}
