package org.citizenwindow.api.v1;

import jakarta.enterprise.context.RequestScoped;

/** Who calls in this request, once the token is known. */
@RequestScoped
class Caller {
    private String name = "";

    void is(String tokenName) {
        name = tokenName;
    }

    /** As it is recorded: {@code api:} and the token's name. */
    String reader() {
        return "api:" + name;
    }
}
