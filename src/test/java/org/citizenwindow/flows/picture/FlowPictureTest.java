package org.citizenwindow.flows.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.flows.BuiltInServices;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The pictures in {@code docs/flows} are those of the shipped flows; {@code -Dgolden.update} draws them anew. */
class FlowPictureTest {
    private static final Path PICTURES = Path.of("docs/flows");
    private static final List<Lang> LANGUAGES = List.of(Lang.ZH_CN, Lang.EN);

    private final Flows flows = BuiltInServices.flows();

    @TestFactory
    Stream<DynamicTest> picture_isUpToDate() {
        return flows.all().stream()
                .flatMap(
                        flow ->
                                LANGUAGES.stream()
                                        .map(
                                                lang ->
                                                        DynamicTest.dynamicTest(
                                                                name(flow, lang),
                                                                () -> upToDate(flow, lang))));
    }

    private static String name(Flow flow, Lang lang) {
        return flow.ref().name() + "." + lang.tag() + ".svg";
    }

    private void upToDate(Flow flow, Lang lang) throws IOException {
        Path file = PICTURES.resolve(name(flow, lang));
        String svg = FlowPicture.svg(flow, flows, lang);
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(PICTURES);
            Files.writeString(file, svg);
        }
        assertThat(file)
                .as("mvn test -Dtest=FlowPictureTest -Dgolden.update draws it")
                .hasContent(svg);
    }

    @Test
    void folder_holdsNoPictureOfAFlowThatIsGone() throws IOException {
        List<String> wanted =
                flows.all().stream()
                        .flatMap(flow -> LANGUAGES.stream().map(lang -> name(flow, lang)))
                        .toList();
        try (Stream<Path> files = Files.list(PICTURES)) {
            assertThat(
                            files.map(file -> file.getFileName().toString())
                                    .filter(f -> f.endsWith(".svg")))
                    .isSubsetOf(wanted);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyStepAndWay_isDrawnInEveryLanguage() {
        return Stream.of(Lang.values())
                .map(lang -> DynamicTest.dynamicTest(lang.tag(), () -> drawn(lang)));
    }

    private void drawn(Lang lang) throws Exception {
        for (Flow flow : BuiltInServices.withSample().all()) {
            String svg = FlowPicture.svg(flow, BuiltInServices.withSample(), lang);
            Document document =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(svg)));
            assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo(lang.tag());
            for (String step : flow.steps().keySet()) {
                assertThat(svg).contains(">" + step + "</text>");
            }
        }
    }

    @Test
    void boxesOfOneRow_doNotOverlap() {
        for (Flow flow : BuiltInServices.withSample().all()) {
            Graph graph =
                    Graph.of(flow, new PictureWords(flow, BuiltInServices.withSample(), Lang.EN));
            Layout.place(graph);
            for (Graph.Node a : graph.nodes) {
                for (Graph.Node b : graph.nodes) {
                    if (a != b && a.row == b.row) {
                        assertThat(Math.abs(a.x - b.x))
                                .isGreaterThanOrEqualTo((a.width + b.width) / 2);
                    }
                }
            }
        }
    }
}
