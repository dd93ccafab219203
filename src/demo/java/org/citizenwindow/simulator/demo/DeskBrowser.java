package org.citizenwindow.simulator.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An officer at the desk who fills in the console's forms, as a browser would. */
public final class DeskBrowser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final Function<String, URI> application;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(PATIENCE)
                    .build();

    /** @param application gives the address of a path */
    public DeskBrowser(Function<String, URI> application) {
        this.application = application;
    }

    /** Whether the desk let the officer in. */
    public boolean signIn(String username, String password)
            throws IOException, InterruptedException {
        Map<String, String> fields = hidden("/console/sign-in");
        fields.put("username", username);
        fields.put("password", password);
        return post("/console/sign-in", fields) == 303;
    }

    /** Whether the desk did what the form of a case asks for. */
    public boolean act(String caseNumber, String verb, Map<String, String> with)
            throws IOException, InterruptedException {
        String path = "/console/cases/" + caseNumber;
        Map<String, String> fields = hidden(path);
        fields.putAll(with);
        int status = post(path + "/" + verb, fields);
        return status == 200 || status == 303;
    }

    /** The hidden fields of a page's forms; they carry the form token and the case's version. */
    private Map<String, String> hidden(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(application.apply(path)).timeout(PATIENCE).build();
        String page = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher found = HIDDEN.matcher(page);
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        return fields;
    }

    private int post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String form =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        HttpRequest request =
                HttpRequest.newBuilder(application.apply(path))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
