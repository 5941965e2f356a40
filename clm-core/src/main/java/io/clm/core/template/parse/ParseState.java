package io.clm.core.template.parse;

import io.clm.core.template.TemplateException;
import io.clm.core.template.ast.Block;
import io.clm.core.template.ast.GoQuote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the parser of one template or definition knows while it reads. */
final class ParseState {

    /** Deeper nesting than any person writes; keeps the stack safe. */
    private static final int MAX_DEPTH = 400;

    final String file;
    final TokenBuffer tokens;
    final Set<String> functions;
    final Map<String, Block> definitions;
    final List<String> variables = new ArrayList<>(List.of("$"));
    int rangeDepth;
    int actionLine;
    private int depth;

    ParseState(String file, TokenBuffer tokens, Set<String> functions, Map<String, Block> definitions) {
        this.file = file;
        this.tokens = tokens;
        this.functions = functions;
        this.definitions = definitions;
    }

    /** The state for a definition inside this one: the same text, but variables of its own. */
    ParseState fork() {
        ParseState inner = new ParseState(file, tokens.fork(), functions, definitions);
        inner.depth = depth;
        return inner;
    }

    void enter() {
        if (++depth > MAX_DEPTH) {
            throw error("max expression depth exceeded");
        }
    }

    void leave() {
        depth--;
    }

    void forgetVariables(int keep) {
        variables.subList(keep, variables.size()).clear();
    }

    void define(String name, Block body) {
        Block known = definitions.get(name);
        if (known == null || known.isBlank()) {
            definitions.put(name, body);
        } else if (!body.isBlank()) {
            throw error("template: multiple definition of template " + GoQuote.quote(name));
        }
    }

    Token expect(TokenType type, String context) {
        Token token = tokens.nextNonSpace();
        if (!token.is(type)) {
            throw unexpected(token, context);
        }
        return token;
    }

    TemplateException unexpected(Token token, String context) {
        if (!token.is(TokenType.ERROR)) {
            return error("unexpected " + token.describe() + " in " + context);
        }
        if (actionLine == 0 || actionLine == token.line()) {
            return error(token.describe());
        }
        String started = " in action started at " + file + ":" + actionLine;
        String known = token.text().endsWith(" action") ? " in action" : "";
        return error(token.describe() + started.substring(known.length()));
    }

    TemplateException error(String message) {
        return TemplateException.syntax(file, tokens.line(), message);
    }

    /** A failure of a literal's reader, at this place. */
    TemplateException error(TemplateException cause) {
        return error(cause.reason());
    }
}
