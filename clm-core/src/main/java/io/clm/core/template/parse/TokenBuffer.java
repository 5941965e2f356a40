package io.clm.core.template.parse;

/** The lexer with three tokens of look-ahead. */
final class TokenBuffer {

    private final Lexer lexer;
    private final Token[] held = new Token[3];
    private int peeked;

    TokenBuffer(Lexer lexer) {
        this.lexer = lexer;
        for (int i = 0; i < held.length; i++) {
            held[i] = new Token(TokenType.EOF, 0, "", 1);
        }
    }

    /** A buffer of its own on the same lexer; this one must be empty. */
    TokenBuffer fork() {
        return new TokenBuffer(lexer);
    }

    Token next() {
        if (peeked > 0) {
            peeked--;
        } else {
            held[0] = lexer.next();
        }
        return held[peeked];
    }

    void backup() {
        peeked++;
    }

    void backup(Token first) {
        held[1] = first;
        peeked = 2;
    }

    /** Puts back two tokens, {@code first} to be read before {@code second}, in front of the one peeked at. */
    void backup(Token first, Token second) {
        held[1] = second;
        held[2] = first;
        peeked = 3;
    }

    Token peek() {
        if (peeked == 0) {
            peeked = 1;
            held[0] = lexer.next();
        }
        return held[peeked - 1];
    }

    Token nextNonSpace() {
        Token token = next();
        while (token.is(TokenType.SPACE)) {
            token = next();
        }
        return token;
    }

    Token peekNonSpace() {
        nextNonSpace();
        backup();
        return held[peeked - 1];
    }

    /** The line of the token read last: where syntax errors are reported. */
    int line() {
        return held[0].line();
    }
}
