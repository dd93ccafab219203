package org.citizenwindow.flows.reading;

import java.util.ArrayList;
import java.util.List;
import org.citizenwindow.dialog.flow.Button;

/** Reads what may be begun next, after the last words of a flow. */
public final class ButtonsReader {
    /** The key of a step. */
    public static final String KEY = "buttons";

    private ButtonsReader() {}

    /** The buttons of a step: names, or names with the key of their label. */
    static List<Button> read(Item item) {
        List<Button> buttons = new ArrayList<>();
        for (Item each : item.items()) {
            String begins = each.isMap() ? each.need("begins").text() : each.text();
            String label = "button." + begins;
            if (each.isMap()) {
                label = each.get("label").map(Item::text).orElse(label);
                each.close();
            }
            buttons.add(new Button(begins, label));
        }
        if (buttons.isEmpty()) {
            item.fault("there is no button; name what may be begun, or remove '" + KEY + "'");
        }
        return buttons;
    }
}
