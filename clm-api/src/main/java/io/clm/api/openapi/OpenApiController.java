package io.clm.api.openapi;

import io.clm.api.security.Open;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description at the path where people look for it too. */
@Hidden
@Open
@RestController
class OpenApiController {

    @GetMapping("/openapi.json")
    void openApi(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.getRequestDispatcher("/api/v1/openapi.json").forward(request, response);
    }
}
