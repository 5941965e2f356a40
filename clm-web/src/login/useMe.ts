import { useMutation, useQuery } from "@tanstack/react-query";
import { api, take } from "../api/client";

/** Who looks at this page. */
export function useMe() {
  return useQuery({
    queryKey: ["me"],
    queryFn: () => take(api.GET("/api/v1/me")),
    staleTime: 60_000,
  });
}

/** Whether they may steer rollouts; yes while it is not known, for the API decides anyway. */
export function useMayOperate(): boolean {
  const { data } = useMe();
  return data === undefined || data.role !== "viewer";
}

/** Ends the login, and goes where the API says. */
export function useLogout() {
  return useMutation({
    mutationFn: () => take(api.POST("/api/v1/logout")),
    onSuccess: ({ next }) => window.location.assign(next),
  });
}
