package org.citizenwindow.flows.picture;

import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.shared.Lang;

/** A flow as a picture: every step a box with its first words, every branch a line with its condition in plain words. */
public final class FlowPicture {
    private FlowPicture() {}

    /**
     * Draws a flow.
     *
     * @param lang whose texts the boxes show
     * @return an SVG document that follows the reader's light or dark scheme; the same for the same flow
     */
    public static String svg(Flow flow, Flows flows, Lang lang) {
        PictureWords words = new PictureWords(flow, flows, lang);
        Graph graph = Graph.of(flow, words);
        Layout.place(graph);
        return new Drawing(graph, words).svg();
    }
}
